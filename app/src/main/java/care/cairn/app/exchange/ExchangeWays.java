package care.cairn.app.exchange;

import care.cairn.app.web.Beside;
import care.cairn.app.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to logs, beside the lists that they fill. */
@Configuration(proxyBeanMethods = false)
class ExchangeWays {
    @Bean
    Beside actionLog() {
        return new Beside(
                "commit", 20, "exchange.bring.actions", "/logs/new/actions", Role.PROGRAMME);
    }

    @Bean
    Beside logsOfActions() {
        return new Beside("commit", 30, "exchange.logs", "/logs", Role.MEMBER);
    }

    @Bean
    Beside earlierDecisions() {
        return new Beside("decide", 10, "exchange.earlier", "/earlier-decisions", Role.VISITOR);
    }

    @Bean
    Beside decisionLog() {
        return new Beside(
                "decide", 20, "exchange.bring.decisions", "/logs/new/decisions", Role.PROGRAMME);
    }
}
