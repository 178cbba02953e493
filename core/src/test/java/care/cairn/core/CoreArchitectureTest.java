package care.cairn.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of core, and a class that breaks each of them. */
class CoreArchitectureTest {

    private static final String CORE = "care.cairn.core.";

    /** Who may use whom among the parts of core. */
    private static final Map<String, Set<String>> MAY_USE =
            Map.of(
                    "verifier",
                    Set.of("merkle"),
                    "command",
                    Set.of("spc", "tally", "opinion", "network", "leadership"));

    /** The parts that are programs: docs/decisions/0009. */
    private static final String[] PROGRAMS = {"..verifier..", "..command.."};

    static {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("care.cairn.core");

    private static final JavaClasses CANARY =
            new ClassFileImporter().importPackages("care.cairn.core.canary");

    static final ArchRule ONLY_NUMBERS =
            classes()
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAPackage("care.cairn.core..")
                                    .or(resideInAPackage("java.."))
                                    .or(resideInAPackage("javax.crypto.."))
                                    .or(resideInAPackage("org.jspecify.."))
                                    .or(resideInAPackage("org.hipparchus.."))
                                    .or(resideInAPackage("org.jgrapht.."))
                                    .or(DescribedPredicate.describe("arrays", JavaClass::isArray))
                                    .or(
                                            DescribedPredicate.describe(
                                                    "primitives", JavaClass::isPrimitive)))
                    .because("core can be used on any JVM: no Spring, nothing else");

    static final ArchRule EACH_PART_ALONE =
            classes().should(useNoOtherPart()).because("each part of core can be understood alone");

    static final ArchRule NO_CLOCK =
            noClasses()
                    .should()
                    .callMethodWhere(
                            named("now")
                                    .or(named("currentTimeMillis"))
                                    .or(named("nanoTime"))
                                    .or(named("systemUTC"))
                                    .or(named("systemDefaultZone")))
                    .because("time is passed in");

    static final ArchRule SEEDED =
            noClasses()
                    .should()
                    .callConstructor(Random.class)
                    .orShould()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                    .because("the same input gives the same answer");

    static final ArchRule SILENT =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(PROGRAMS)
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("core answers, it does not print; programs are at the edge");

    static final ArchRule NO_FILES =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(PROGRAMS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*")
                    .because("core reads what it is given; programs are at the edge");

    static Stream<ArchRule> laws() {
        return Stream.of(ONLY_NUMBERS, EACH_PART_ALONE, NO_CLOCK, SEEDED, SILENT, NO_FILES);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void coreKeepsItsLaws(ArchRule law) {
        law.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aClassThatBreaksTheLawIsSeen(ArchRule law) {
        assertThat(law.evaluate(CANARY).hasViolation()).as(law.getDescription()).isTrue();
    }

    private static DescribedPredicate<JavaCall<?>> named(String name) {
        return DescribedPredicate.describe(
                "calls " + name,
                call -> {
                    AccessTarget target = call.getTarget();
                    return target.getName().equals(name)
                            && target.getOwner().getPackageName().startsWith("java.");
                });
    }

    private static ArchCondition<JavaClass> useNoOtherPart() {
        return new ArchCondition<>("use no other part of core") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String own = part(item);
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    String other = part(dependency.getTargetClass());
                    if (!other.isEmpty()
                            && !other.equals(own)
                            && !MAY_USE.getOrDefault(own, Set.of()).contains(other)) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String part(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith(CORE) && name.length() > CORE.length()
                ? name.substring(CORE.length(), name.indexOf('.', CORE.length()))
                : "";
    }
}
