package care.cairn.app;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.database.CommandLineTask;
import care.cairn.core.command.Command;
import care.cairn.core.command.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@CairnTest
class HelpTest {
    @Autowired ObjectProvider<CommandLineTask> tasks;

    @Test
    void every_command_of_core_is_named_in_the_help_and_in_the_launcher() throws IOException {
        String help = new ClassPathResource("help.txt").getContentAsString(StandardCharsets.UTF_8);
        String launcher = Files.readString(Path.of("../cairn"));
        assertThat(Commands.ALL)
                .extracting(Command::name)
                .allMatch(name -> help.contains("./cairn " + name + " "))
                .allMatch(name ->
                        launcher.matches(
                                "(?s).*\\n    ([a-z]+ \\| )*"
                                        + name
                                        + "( \\| [a-z]+)*\\)\\n        core .*"));
    }

    @Test
    void every_command_of_every_module_is_named_in_the_help() throws IOException {
        String help = new ClassPathResource("help.txt").getContentAsString(StandardCharsets.UTF_8);
        assertThat(tasks.stream()).allMatch(task -> help.contains("./cairn " + task.name() + " "));
    }
}
