/** Whether the focus stands in a field, where what is written must not move under the hand. */
export const isTyping = (): boolean => {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
};
