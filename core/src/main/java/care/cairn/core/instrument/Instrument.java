package care.cairn.core.instrument;

import java.util.List;

/**
 * A questionnaire in one of its versions. Answers to different versions are never compared.
 *
 * @param key which questionnaire
 * @param version which wording
 */
public record Instrument(String key, String version, Scale scale, List<Item> items) {
    public Instrument {
        items = List.copyOf(items);
        if (items.stream().map(Item::id).distinct().count() < items.size()) {
            throw new IllegalArgumentException("Two items of %s have one id.".formatted(key));
        }
    }

    /**
     * The item of this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Item item(String id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("%s has no item %s.".formatted(key, id)));
    }

    /** The items of a dimension, in order. */
    public List<Item> of(String dimension) {
        return items.stream().filter(item -> item.dimension().equals(dimension)).toList();
    }
}
