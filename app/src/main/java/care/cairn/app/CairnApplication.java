package care.cairn.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class CairnApplication {
    public static void main(String[] args) {
        SpringApplication.run(CairnApplication.class, args);
    }
}
