/** How much is seen of what stands back, from 0 to 1. */
export const dimmedOpacity = 0.28;
