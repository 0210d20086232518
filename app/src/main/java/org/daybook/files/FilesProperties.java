package org.daybook.files;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How stored files are looked through.
///
/// @param checkAt hour (UTC) at which all files are read each night and compared with their SHA-256
/// @param checkRate how much of them is read in a second then, so that readers do not wait for the disk
@ConfigurationProperties("daybook.files")
record FilesProperties(@DefaultValue("03:00") LocalTime checkAt, @DefaultValue("20MB") DataSize checkRate) {

    FilesProperties {
        if (checkRate.toBytes() < 1) {
            throw new IllegalArgumentException("check-rate must be more than nothing, got " + checkRate);
        }
    }
}
