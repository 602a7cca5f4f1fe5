import {
  BadgeCheck,
  BookOpen,
  CircleQuestionMark,
  FileText,
  type LucideIcon,
  Mail,
  MessageSquareReply,
  Quote,
  Swords,
} from 'lucide-react';
import type { KitItemKind } from '../../../shared/domain/kits/itemContent.ts';

export const kindIcons: Readonly<Record<KitItemKind, LucideIcon>> = {
  key_message: Quote,
  discovery_question: CircleQuestionMark,
  objection_response: MessageSquareReply,
  proof_point: BadgeCheck,
  story: BookOpen,
  battlecard: Swords,
  email_template: Mail,
  collateral: FileText,
};
