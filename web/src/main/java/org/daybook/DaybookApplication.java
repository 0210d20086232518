package org.daybook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Daybook.
@SpringBootApplication
public class DaybookApplication {

    public static void main(String[] args) {
        SpringApplication.run(DaybookApplication.class, args);
    }
}
