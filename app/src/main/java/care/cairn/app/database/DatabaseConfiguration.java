package care.cairn.app.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the other modules the data folder of this run, named by the property {@code cairn.data}.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${cairn.data}") Path path) {
        return DataFolder.open(path);
    }
}
