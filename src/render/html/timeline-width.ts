/** How wide the months are on a screen of a usual size. Script measures; without it this is what names are fitted to. */
export const USUAL_WIDTH = 800;
