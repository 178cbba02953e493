package care.cairn.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What an act says is shown under words, never under the names that the program has for it. */
@CairnTest
class FactsTest {
    @Autowired Kinds kinds;
    @Autowired FactWords facts;
    @Autowired MessageSource messages;

    @Test
    void every_part_of_every_kind_of_act_has_a_label_in_both_languages() {
        Set<String> names = new TreeSet<>();
        kinds.keys().forEach(key -> walk(kinds.byKey(key).type(), names));
        assertThat(names).hasSizeGreaterThan(100);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            assertThat(names)
                    .as("add them to messages/facts_%s.properties", language)
                    .filteredOn(name ->
                            "".equals(messages.getMessage("fact." + name, null, "", language)))
                    .isEmpty();
        }
    }

    @Test
    void values_read_as_people_write_them_and_words_stay_as_they_are() {
        var said =
                facts.said(
                        List.of(
                                new EntryPage.Fact(
                                        "terms.remit",
                                        "12345678-not an id, but 36 letters",
                                        "words"),
                                new EntryPage.Fact("series.3.headline", "true", "plain"),
                                new EntryPage.Fact("since", "2023-01-16", "plain"),
                                new EntryPage.Fact("settings.key-of-theirs", "x", "plain"),
                                new EntryPage.Fact("since", "2023-99-16", "plain")),
                        Map.of());
        assertThat(said)
                .extracting(EntryPage.Fact::name)
                .containsExactly(
                        "Terms · What it may decide",
                        "Series · 3 · Watched for signals",
                        "Since",
                        "Settings · key-of-theirs",
                        "Since");
        assertThat(said)
                .extracting(EntryPage.Fact::value)
                .containsExactly(
                        "12345678-not an id, but 36 letters",
                        "yes",
                        "16 January 2023",
                        "x",
                        "2023-99-16");
    }

    private static void walk(Type type, Set<String> names) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                walk(argument, names);
            }
        } else if (type instanceof Class<?> record
                && record.isRecord()
                && record != Words.class
                && record != Attachment.class) {
            for (RecordComponent component : record.getRecordComponents()) {
                names.add(component.getName());
                walk(component.getGenericType(), names);
            }
        }
    }
}
