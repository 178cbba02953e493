package care.cairn.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.canary.AbstractDecisionManagerImpl;
import care.cairn.canary.FilledFromOutside;
import care.cairn.canary.PageOverTables;
import care.cairn.canary.ReaderOfBundles;
import care.cairn.canary.ReaderOfWorkbooks;
import care.cairn.canary.WatchByReference;
import care.cairn.canary.WatchOfItsOwn;
import care.cairn.canary.app.core.Count;
import care.cairn.canary.program.ledger.Ledger;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Controller;

/** The laws of the program, and a class that breaks each of them. */
class AppArchitectureTest {

    /** Who asks what time it is, and why; everybody else is told. */
    private static final Map<String, String> CLOCKS =
            Map.ofEntries(
                    Map.entry("database.PostgresServer", "waits for a process, before any bean"),
                    Map.entry("web.frame.FrameSetup", "makes the one clock"),
                    Map.entry("demo.DemoSetup", "makes the clock of the demo from the real one"),
                    Map.entry("demo.DemoClock", "is the clock of the demo"),
                    Map.entry("access.Attempts", "counts real minutes, also in the demo"),
                    Map.entry("access.Invitations", "a link ends in real days, also in the demo"),
                    Map.entry("access.FirstRun", "founds before there is a viewer to say when"),
                    Map.entry("access.WhoIsIn", "asks at each request whether a session still may"),
                    Map.entry("access.InvitationPages", "pages"),
                    Map.entry("ledger.PastFilter", "asks at each request whether its day is past"),
                    Map.entry("web.Viewers", "says for each request what time it is"),
                    Map.entry("web.frame.Frame", "shows today on the time bar"),
                    Map.entry("web.words.Wording", "writes how long ago"),
                    Map.entry("measures.imports.ImportTask", "a command, run at its moment"),
                    Map.entry("commitments.JudgementTime", "a job"),
                    Map.entry("notices.PostRounds", "a job"),
                    Map.entry("signals.EscalationTime", "a job"),
                    Map.entry("commitments.LatenessTime", "a job"),
                    Map.entry("decisions.closing.ClosingTime", "a job"));

    private static final Set<String> ASKING =
            Set.of(
                    "now",
                    "currentTimeMillis",
                    "nanoTime",
                    "system",
                    "systemUTC",
                    "systemDefaultZone");

    private static final DescribedPredicate<JavaAccess<?>> A_CLOCK =
            DescribedPredicate.describe(
                    "a clock",
                    access -> {
                        String method = access.getTarget().getName();
                        JavaClass owner = access.getTargetOwner();
                        return method.equals("instant")
                                ? owner.isAssignableTo(InstantSource.class)
                                : ASKING.contains(method)
                                        && owner.getPackageName().startsWith("java.");
                    });

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("care.cairn");

    /** A law and the classes of which each must break it. */
    record Law(ArchRule rule, Class<?>... canaries) {
        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    static List<Law> laws() {
        return List.of(
                new Law(
                        noClasses()
                                .that()
                                .areMetaAnnotatedWith(Controller.class)
                                .or()
                                .haveSimpleNameEndingWith("Pages")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.sql..", "javax.sql..", "org.springframework.jdbc..")
                                .because("a page asks its module, and the module the database"),
                        PageOverTables.class),
                new Law(
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("care.cairn.app.exchange..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "..fhir..",
                                        "org.apache.poi..",
                                        "org.dhatim.fastexcel..",
                                        "org.odftoolkit..",
                                        "com.github.miachm..")
                                .because("only exchange speaks other people's formats"),
                        ReaderOfBundles.class,
                        ReaderOfWorkbooks.class),
                new Law(
                        noClasses()
                                .should()
                                .haveNameMatching(
                                        "(.*[.$])?(Abstract[A-Z]\\w*"
                                                + "|\\w*(Util|Helper|Manager|Impl|Mapper|Dto|DTO)"
                                                + "(s|[A-Z]\\w*)?)")
                                .because("a class is named by a noun of the field"),
                        AbstractDecisionManagerImpl.class),
                new Law(
                        noFields()
                                .should()
                                .beAnnotatedWith(
                                        "org.springframework.beans.factory.annotation.Autowired")
                                .orShould()
                                .beAnnotatedWith(
                                        "org.springframework.beans.factory.annotation.Value")
                                .orShould()
                                .beAnnotatedWith("jakarta.annotation.Resource")
                                .orShould()
                                .beAnnotatedWith("jakarta.inject.Inject")
                                .because("a bean is whole when it is made"),
                        FilledFromOutside.class),
                new Law(
                        noClasses()
                                .that(
                                        DescribedPredicate.describe(
                                                "are in no list of clocks",
                                                it -> !CLOCKS.containsKey(shortName(it))))
                                .should()
                                .accessTargetWhere(A_CLOCK)
                                .because("time is passed in"),
                        WatchOfItsOwn.class,
                        WatchByReference.class),
                new Law(
                        noClasses()
                                .should()
                                .resideInAPackage("..app.core..")
                                .because("core under the program would be taken for a module"),
                        Count.class),
                new Law(
                        noClasses()
                                .that()
                                .resideInAPackage("..ledger..")
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage("care.cairn..")
                                                .and(
                                                        DescribedPredicate.not(
                                                                JavaClass.Predicates
                                                                        .resideInAnyPackage(
                                                                                "..ledger..",
                                                                                "care.cairn.app.web..",
                                                                                "care.cairn.core.."))))
                                .because("the record can be understood alone"),
                        Ledger.class));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void the_program_keeps_its_laws(Law law) {
        law.rule().check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void a_class_that_breaks_the_law_is_seen(Law law) {
        for (Class<?> canary : law.canaries()) {
            JavaClasses alone = new ClassFileImporter().importClasses(canary);
            assertThat(law.rule().evaluate(alone).hasViolation()).as(canary.getName()).isTrue();
        }
    }

    @Test
    void who_is_in_the_list_of_clocks_still_asks_one() {
        Set<String> asking =
                MAIN.stream()
                        .filter(it -> it.getAccessesFromSelf().stream().anyMatch(A_CLOCK))
                        .filter(it -> it.getPackageName().startsWith("care.cairn.app"))
                        .map(AppArchitectureTest::shortName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asking).containsAll(CLOCKS.keySet());
    }

    /** The outermost class, without the program's own prefix. */
    private static String shortName(JavaClass type) {
        String name = type.getName().replaceFirst("[$].*", "");
        return name.replaceFirst("^care\\.cairn\\.app\\.", "");
    }
}
