import type { CallChannel } from '../entities/call.ts';

const meetingLink =
  /https?:\/\/[^\s<>"]*(?:teams\.(?:microsoft|live)\.com|zoom\.us|meet\.google\.com|webex\.com|whereby\.com|gotomeeting\.com|meet\.jit\.si|goto\.com|skype\.com)/i;
const meetingWord =
  /\b(?:teams|zoom|google meet|webex|video|vidéo|visio\w*|videochiamata|videosamtal|skype)\b/i;
const phoneWord =
  /\b(?:phone|telephone|call (?:me|him|her|them)|téléphone|tél|telefon|telefono|telefonsamtal|telefonata|ring)\b|^\s*(?:tel:)?\+?[\d\s()./-]{7,}\s*$/i;

/** How an event's people would meet: a link to a meeting is a video call, a place is a visit. */
export function channelOf(event: {
  readonly location: string | null;
  readonly title: string;
  readonly words: string;
  readonly hasMeeting: boolean;
}): CallChannel {
  const place = event.location ?? '';
  if (phoneWord.test(place)) return 'phone';
  if (
    event.hasMeeting ||
    meetingLink.test(place) ||
    meetingLink.test(event.words) ||
    meetingWord.test(place)
  ) {
    return 'video';
  }
  if (place.trim() === '') {
    if (phoneWord.test(event.title)) return 'phone';
    if (meetingWord.test(event.title)) return 'video';
  }
  return 'visit';
}
