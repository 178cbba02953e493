package care.cairn.app.learning;

import care.cairn.app.web.Onward;
import care.cairn.app.web.Role;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From a signal, a decision, a commitment: its line of sight, and a change to be tried. */
@Configuration(proxyBeanMethods = false)
class LearningWays {

    @Bean
    Onward lineOfSight() {
        return new Onward(
                10,
                List.of("signal", "decision", "commitment", "measure", Cycle.NOUN, "aim"),
                "learning.onward.sight",
                "/learning/sight/{subject}",
                Role.VISITOR);
    }

    @Bean
    Onward tryAChange() {
        return new Onward(
                20,
                List.of("signal", "decision", "commitment", "aim"),
                "learning.onward.cycle",
                "/learning/cycles/new?follows={subject}",
                Role.MEMBER);
    }
}
