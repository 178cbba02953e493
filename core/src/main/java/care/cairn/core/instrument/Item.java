package care.cairn.core.instrument;

/**
 * A question.
 *
 * @param id its name within the instrument
 * @param dimension what it belongs to
 * @param reversed whether a high level is a bad one; its levels are turned round before anything is
 *     worked out
 */
public record Item(String id, String dimension, boolean reversed) {}
