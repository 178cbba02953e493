package care.cairn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A table belongs to one module: no SQL of another names it, in the code or in a migration. */
class TableOwnershipTest {
    private static final Path CODE = Path.of("src/main/java/care/cairn/app");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** Who may read whose table all the same, and why: {@code module/File.java table}. */
    private static final Map<String, String> MAY = Map.of();

    /** Comments, which are passed over, and then the three sorts of literals. */
    private static final Pattern LITERAL =
            Pattern.compile(
                    "//[^\\n]*|(?s:/\\*.*?\\*/)|'(?:\\\\.|[^'\\\\])+'"
                            + "|\"\"\"(?<block>(?s:.*?))\"\"\""
                            + "|\"(?<line>(?:\\\\.|[^\"\\\\\\n])*+)\"");

    private static final String NAME = "[a-z_][a-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)?";

    /** What follows the words after which SQL names tables; commas give further ones. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?<!distinct )\\b(?:from|join|into|update|truncate|table|using|references)"
                            + "\\s+(?:only\\s+)?(?<names>NAME(?:(?:\\s+(?:as\\s+)?\\w+)?\\s*,\\s*NAME)*)"
                                    .replace("NAME", NAME));

    private static final Pattern WITH = Pattern.compile("(?i)\\b(\\w+)\\s+as\\s*\\(");

    private static final Map<String, String> OWNERS = owners();

    @Test
    void each_module_makes_tables_in_its_own_schema_and_no_two_of_the_same_name() {
        List<Migrated> all = Migrated.all();
        assertThat(all).isNotEmpty();
        assertThat(all).allMatch(it -> it.schema().equals(it.module()));
        assertThat(all).extracting(Migrated::name).doesNotHaveDuplicates();
    }

    @Test
    void no_module_names_the_table_of_another() {
        List<String> faults = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        for (Path file : Migrated.files(CODE, ".java")) {
            Path within = CODE.relativize(file);
            String module = within.getNameCount() > 1 ? within.getName(0).toString() : "";
            for (String table : strangers(module, Migrated.text(file))) {
                String found = module + "/" + file.getFileName() + " " + table;
                used.add(found);
                if (!MAY.containsKey(found)) {
                    faults.add(found);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(used).as("an exception that nobody needs").containsAll(MAY.keySet());
    }

    @Test
    void no_migration_names_the_table_of_another_module() {
        for (Path file : Migrated.files(MIGRATIONS, ".sql")) {
            String module = file.getName(file.getNameCount() - 2).toString();
            String sql = Migrated.text(file).replaceAll("--.*", "");
            assertThat(strangersIn(module, sql)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void sql_that_reaches_over_is_seen_however_it_is_written() {
        assertThat(strangers("work", "sql(\"select 1 from decision\")"))
                .containsExactly("decision");
        assertThat(strangers("work", "\"\"\"\nselect *\nfrom visit v,\n  seat s\n\"\"\""))
                .containsExactly("seat");
        assertThat(strangers("work", "\"select * from visit join measures.point p on true\""))
                .containsExactly("point");
        assertThat(strangers("work", "\"insert into ledger.entry values (1)\""))
                .containsExactly("entry");
        assertThat(strangers("work", "\"UPDATE Signal SET gone = true\""))
                .containsExactly("signal");
        assertThat(strangers("work", "\"delete from person\"")).containsExactly("person");
        assertThat(strangers("work", "/* it's */ \"a\\\"b\" + \"delete from person\""))
                .containsExactly("person");
        assertThat(strangersIn("work", "person uuid references partnership.person"))
                .containsExactly("person");
    }

    @Test
    void sql_of_its_own_is_not_taken_for_anothers() {
        assertThat(strangers("work", "// from decision\n\"select 1 from visit\"")).isEmpty();
        assertThat(strangers("work", "\"with seat as (select 1) select * from seat\"")).isEmpty();
        assertThat(strangers("work", "\"where a is distinct from position\"")).isEmpty();
    }

    /** The tables of others that the literals of a Java text name. */
    private static Set<String> strangers(String module, String java) {
        Set<String> found = new TreeSet<>();
        Matcher literal = LITERAL.matcher(java);
        while (literal.find()) {
            String text =
                    literal.group("block") != null ? literal.group("block") : literal.group("line");
            if (text != null) {
                found.addAll(strangersIn(module, text));
            }
        }
        return found;
    }

    private static Set<String> strangersIn(String module, String sql) {
        Set<String> defined =
                WITH.matcher(sql).results().map(it -> it.group(1)).collect(Collectors.toSet());
        return NAMED.matcher(sql)
                .results()
                .map(MatchResult::group)
                .flatMap(it -> Pattern.compile("(?i)\\b" + NAME).matcher(it).results())
                .map(it -> it.group().toLowerCase(Locale.ROOT))
                .map(it -> it.substring(it.indexOf('.') + 1))
                .filter(it -> !defined.contains(it))
                .filter(it -> !OWNERS.getOrDefault(it, module).equals(module))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        Migrated.all().forEach(it -> owners.put(it.name(), it.module()));
        return owners;
    }
}
