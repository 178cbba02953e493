package care.cairn.app.measures;

import care.cairn.app.web.Role;
import care.cairn.app.web.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the measures in the bar. */
@Configuration(proxyBeanMethods = false)
class MeasureRoom {

    @Bean
    Room measuresRoom() {
        return new Room("measures", "/measures", 50, Role.VISITOR);
    }
}
