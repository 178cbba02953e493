package care.cairn.core.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line taken apart: options with values, options without, and at most one file. */
public final class Arguments {
    private static final String STANDARD_INPUT = "-";

    private final Map<String, String> values = new HashMap<>();
    private String file = STANDARD_INPUT;

    /**
     * Takes the words apart. {@code --name value} and {@code --name=value} are the same; behind
     * {@code --} everything is a file.
     *
     * @param valued options that have a value, with their dashes
     * @param flags options that have none
     * @throws Refused if an option is unknown, given twice or without its value, or there are two
     *     files
     */
    public Arguments(List<String> words, Set<String> valued, Set<String> flags) {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (word.equals("--")) {
                files.addAll(words.subList(i + 1, words.size()));
                break;
            } else if (!word.startsWith("-") || word.equals(STANDARD_INPUT)) {
                files.add(word);
            } else if (flags.contains(word)) {
                put(word, "");
            } else if (!valued.contains(name)) {
                throw new Refused("There is no option " + name + "; --help says which there are.");
            } else if (equals >= 0) {
                put(name, word.substring(equals + 1));
            } else if (i + 1 < words.size()) {
                put(name, words.get(++i));
            } else {
                throw new Refused("The option " + name + " needs a value.");
            }
        }
        if (files.size() > 1) {
            throw new Refused("One file is read, and several are named: " + files + ".");
        }
        files.forEach(only -> file = only);
    }

    private void put(String name, String value) {
        if (values.put(name, value) != null) {
            throw new Refused("The option " + name + " is given twice.");
        }
    }

    /** Whether the option is there. */
    public boolean has(String option) {
        return values.containsKey(option);
    }

    /** The value of an option, if it is there. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** The value of an option that must be there. */
    public String needed(String option) {
        return value(option)
                .orElseThrow(() -> new Refused("The option " + option + " is missing."));
    }

    /** The values of an option, parted by commas; none if it is not there. */
    public List<String> list(String option) {
        return value(option).map(text -> List.of(text.split(",", -1))).orElse(List.of());
    }

    /** A whole number of {@code least} or more, if the option is there. */
    public Optional<Integer> whole(String option, int least) {
        return value(option)
                .map(text -> {
                    try {
                        int number = Integer.parseInt(text);
                        if (number >= least) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // Said below.
                    }
                    throw new Refused(
                            "The option %s is a whole number of %d or more, not “%s”."
                                    .formatted(option, least, text));
                });
    }

    /** A number, if the option is there. */
    public Optional<Double> number(String option) {
        return value(option)
                .map(text -> {
                    double number = Decimal.parse(text);
                    if (Double.isNaN(number)) {
                        throw new Refused(
                                "The option %s is a number, not “%s”.".formatted(option, text));
                    }
                    return number;
                });
    }

    /** The name of the file, {@code -} for standard input. */
    public String file() {
        return file;
    }

    /**
     * The bytes of the file, or of {@code in} where none or {@code -} is named.
     *
     * @throws Refused if it cannot be read
     */
    public byte[] bytes(InputStream in) {
        try {
            return file.equals(STANDARD_INPUT)
                    ? in.readAllBytes()
                    : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new Refused("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
