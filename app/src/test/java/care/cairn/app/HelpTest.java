package care.cairn.app;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.database.CommandLineTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@CairnTest
class HelpTest {
    @Autowired ObjectProvider<CommandLineTask> tasks;

    @Test
    void every_command_of_every_module_is_named_in_the_help() throws IOException {
        String help = new ClassPathResource("help.txt").getContentAsString(StandardCharsets.UTF_8);
        assertThat(tasks.stream()).allMatch(task -> help.contains("./cairn " + task.name() + " "));
    }
}
