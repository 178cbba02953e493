package care.cairn.app.measures.imports;

import care.cairn.app.database.DataFolder;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files that are sent arrive in the data folder, part by part, and never as a whole in memory. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {
    private static final int IN_MEMORY = 64 * 1024;

    @Bean
    MultipartConfigElement uploads(DataFolder data, MultipartProperties limits) throws IOException {
        var folder = Files.createDirectories(data.path().resolve("uploads"));
        return new MultipartConfigElement(
                folder.toString(),
                limits.getMaxFileSize().toBytes(),
                limits.getMaxRequestSize().toBytes(),
                IN_MEMORY);
    }
}
