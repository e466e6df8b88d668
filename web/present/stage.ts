/*
 * A slide is laid out once, at 1920 × 1080 pixels, and scaled as a whole to window, preview or paper: what fits on
 * one screen fits on all, and no text of it is smaller than 24 px on a projector of that size.
 */
export const stageWidth = 1920
export const stageHeight = 1080

/** The smallest text of a slide in pixels of the stage. */
export const smallestText = 24

/** What a slide's content has to itself. The rest is title, line below it, and foot; see `Slide.module.css`. */
export const contentRoom = { width: 1792, height: 780 }

/** Taken off the height of the content where notes stand below a chart or table. */
export const notesHeight = 84

/** As large as the stage may be drawn in a window or preview, by its width and height. */
export const scaleIn = (width: number, height: number): number =>
  Math.max(0.01, Math.min(width / stageWidth, height / stageHeight))
