/**
 * The ten-minute start of README.md.
 *
 * <p>Lives here: one model, one main, as the page shows them. Must not live here: anything else. Read first: {@link
 * notes.Note}.
 */
package notes;
