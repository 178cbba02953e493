package care.cairn.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {
    static Iterable<Command> commands() {
        return Commands.ALL;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_says_how_it_is_asked(Command command) {
        Ran ran = Ran.of("", command.name(), "--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("./cairn " + command.name() + " ").endsWith("\n");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_refuses_an_option_that_it_does_not_know(Command command) {
        assertThat(Ran.of("", command.name(), "--nonsense"))
                .isEqualTo(
                        new Ran(
                                2,
                                "",
                                "There is no option --nonsense; --help says which there are.\n"));
    }

    @Test
    void an_unknown_command_is_refused_in_one_line() {
        Ran ran = Ran.of("", "dance");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("There is no command dance; there are: spc, ")
                .hasLineCount(1);
        assertThat(Ran.of("").code()).isEqualTo(2);
    }
}
