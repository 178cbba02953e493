package care.cairn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules use each other as their package-info says, in one direction, without a cycle. */
class ModulesTest {

    @Test
    void the_modules_keep_to_what_they_say_they_use() {
        ApplicationModules.of(CairnApplication.class).verify();
    }

    @Test
    void a_module_that_uses_what_it_may_not_is_seen() {
        assertThat(canary()).anyMatch(it -> it.contains("'ledger' depends on module 'decisions'"));
    }

    @Test
    void a_cycle_is_seen() {
        assertThat(canary()).anyMatch(it -> it.startsWith("Cycle detected"));
    }

    /** The tests come first on the class path: theirs would be read, and the module's would not. */
    @Test
    void no_package_info_of_the_tests_hides_what_a_module_says() {
        Path main = Path.of("src/main/java");
        Path test = Path.of("src/test/java");
        assertThat(Migrated.files(main, "package-info.java"))
                .isNotEmpty()
                .noneMatch(it -> Files.exists(test.resolve(main.relativize(it))));
    }

    private static List<String> canary() {
        return ApplicationModules.of("care.cairn.canary.program", location -> true)
                .detectViolations()
                .getMessages();
    }
}
