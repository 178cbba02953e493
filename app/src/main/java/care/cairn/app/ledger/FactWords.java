package care.cairn.app.ledger;

import care.cairn.app.web.words.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What an act says, under words: the parts of an act have names within the program, and each of
 * them a label {@code fact.<name>}.
 */
@Component
class FactWords {
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T[0-9:.]+Z");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final Sight sight;
    private final Wording words;

    FactWords(Sight sight, Wording words) {
        this.sight = sight;
        this.words = words;
    }

    /** The ids that facts have for a value, whatever they are of. */
    static List<UUID> ids(List<EntryPage.Fact> facts) {
        return facts.stream().flatMap(fact -> id(fact).stream()).distinct().toList();
    }

    private static Optional<UUID> id(EntryPage.Fact fact) {
        return fact.kind().equals("plain") && ID.matcher(fact.value()).matches()
                ? Optional.of(UUID.fromString(fact.value()))
                : Optional.empty();
    }

    /**
     * With labels for names, and with names for ids.
     *
     * @param people the names of people and partners that are known
     */
    List<EntryPage.Fact> said(List<EntryPage.Fact> facts, Map<UUID, String> people) {
        var subjects =
                sight.describe(
                        facts.stream()
                                .filter(fact -> id(fact).isPresent())
                                .map(FactWords::subject)
                                .distinct()
                                .toList());
        return facts.stream()
                .map(fact -> {
                    var label = label(fact.name());
                    var name = id(fact).map(people::get);
                    if (name.isPresent()) {
                        return new EntryPage.Fact(label, name.get(), "person");
                    }
                    var link = subjects.get(subject(fact));
                    return new EntryPage.Fact(
                            label,
                            link != null && !link.title().isEmpty() ? link.title() : value(fact),
                            fact.kind());
                })
                .toList();
    }

    /** What an id is of, by the name of the part that has it. */
    private static String subject(EntryPage.Fact fact) {
        return fact.name().substring(fact.name().lastIndexOf('.') + 1) + "/" + fact.value();
    }

    /** Terms · What it may decide; the place in a list as its number. */
    private String label(String path) {
        return Arrays.stream(path.split("[.]", -1))
                .map(this::part)
                .collect(Collectors.joining(" · "));
    }

    /** A part that has no name of the program is a key that people chose, such as of an option. */
    private String part(String name) {
        if (NUMBER.matcher(name).matches() || !NAME.matcher(name).matches()) {
            return name;
        }
        String label = words.say("fact." + name);
        return label.startsWith("??") ? name : label;
    }

    private String value(EntryPage.Fact fact) {
        if (!fact.kind().equals("plain")) {
            return fact.value();
        }
        try {
            return switch (fact.value()) {
                case "true" -> words.say("fact.yes");
                case "false" -> words.say("fact.no");
                case String day when DAY.matcher(day).matches() -> words.day(LocalDate.parse(day));
                case String at when MOMENT.matcher(at).matches() -> words.moment(Instant.parse(at));
                default -> fact.value();
            };
        } catch (DateTimeException e) {
            return fact.value();
        }
    }
}
