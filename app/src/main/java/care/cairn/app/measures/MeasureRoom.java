package care.cairn.app.measures;

import care.cairn.app.web.Onward;
import care.cairn.app.web.Role;
import care.cairn.app.web.Room;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the measures in the bar, and the way to say that something got better. */
@Configuration(proxyBeanMethods = false)
class MeasureRoom {

    @Bean
    Room measuresRoom() {
        return new Room("measures", "/measures", 50, Role.VISITOR);
    }

    @Bean
    Onward claim() {
        return new Onward(
                30,
                List.of("decision", "commitment"),
                "measures.onward.claim",
                "/claims/new?about={subject}",
                Role.MEMBER);
    }
}
