/** The two names that cross Electron's IPC. What is asked for stands inside the message. */
export const dispatchChannel = 'callboard:dispatch';
export const topicChannel = 'callboard:topic';
