export { contactsOf } from './repository.ts';
