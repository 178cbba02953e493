package care.cairn.app;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.canary.StrayTables;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each module says of its side of the record is so: its tables, and the words of its acts. */
class GovernedTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** Every module's side of the record, without a database: what it says needs none. */
    static List<Governed> modules() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("care.cairn.app")
                        .stream()
                        .filter(it -> it.isAssignableTo(Governed.class) && !it.isInterface())
                        .map(GovernedTest::made)
                        .toList();
    }

    @Test
    void the_modules_are_found() {
        assertThat(modules())
                .extracting(Governed::module)
                .contains("ledger", "decisions", "measures")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_governed_table_is_made_by_its_module_and_has_a_primary_key(Governed module) {
        assertThat(faults(module, Migrated.all())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_kind_of_act_has_words_in_both_languages(Governed module) {
        assertThat(wordless(module, "en")).isEmpty();
        assertThat(wordless(module, "fr")).isEmpty();
    }

    @Test
    void a_table_that_is_not_its_own_or_has_no_key_is_seen() {
        List<Migrated> tables = new ArrayList<>(Migrated.all());
        assertThat(faults(new StrayTables(), tables)).containsExactly("decision", "nowhere");
        tables.removeIf(it -> it.name().equals("visit"));
        tables.addAll(Migrated.in("work", "create table work.visit (person uuid, at date);"));
        assertThat(faults(new StrayTables(), tables))
                .containsExactly("visit", "decision", "nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void an_act_without_words_is_seen(String language) {
        assertThat(wordless(new StrayTables(), language))
                .containsExactly("act.canary.sang", "record.noun.canary");
    }

    private static List<String> faults(Governed module, List<Migrated> tables) {
        return module.tables().stream()
                .map(GovernedTable::name)
                .filter(name ->
                        tables.stream()
                                .noneMatch(it ->
                                        it.name().equals(name)
                                                && it.module().equals(module.module())
                                                && it.hasPrimaryKey()))
                .toList();
    }

    private static List<String> wordless(Governed module, String language) {
        Set<String> known = new TreeSet<>();
        for (Path file : Migrated.files(MESSAGES, "_" + language + ".properties")) {
            Properties words = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                words.load(reader);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            known.addAll(words.stringPropertyNames());
        }
        return module.kinds().stream()
                .flatMap(it -> Stream.of(ActKind.wordKey(it.key()), nounKey(it.key())))
                .filter(it -> !known.contains(it))
                .distinct()
                .toList();
    }

    /** The record's list of acts is filtered by the noun before the dot. */
    private static String nounKey(String kind) {
        return "record.noun." + kind.substring(0, kind.indexOf('.'));
    }

    private static Governed made(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Governed) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
