package care.cairn.core.tally.poll;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a rule's parameters, each checked: those given, and the initial ones. */
public final class Settings {

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Fills in what is not given.
     *
     * @throws IllegalArgumentException if a value cannot be set or belongs to no parameter
     */
    public static Settings of(List<Parameter> parameters, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter p : parameters) {
            values.put(p.key(), p.check(given.getOrDefault(p.key(), p.initial())));
        }
        for (String key : given.keySet()) {
            if (!values.containsKey(key)) {
                throw new IllegalArgumentException("The rule has no parameter " + key + ".");
            }
        }
        return new Settings(Collections.unmodifiableMap(values));
    }

    /** The value of a key, as it is written. */
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The rule has no parameter " + key + ".");
        }
        return value;
    }

    /** A whole number. */
    public int whole(String key) {
        return Integer.parseInt(text(key));
    }

    /** A fraction. */
    public Share share(String key) {
        return Share.parse(text(key));
    }

    /** Every value by key, in the order of the parameters. */
    public Map<String, String> asMap() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
