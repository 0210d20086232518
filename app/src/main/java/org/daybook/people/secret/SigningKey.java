package org.daybook.people.secret;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.shared.change.UncountedWrites;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Signs what a browser keeps for this site, with a key that all nodes find in the database (HMAC-SHA-256).
@Component
public class SigningKey {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKey.class);
    private static final String ALGORITHM = "HmacSHA256";

    private final UncountedWrites database;
    private volatile @Nullable SecretKeySpec key;

    SigningKey(UncountedWrites database) {
        this.database = database;
    }

    /// The signature of a text, in URL-safe Base64: 43 characters.
    public String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(storedSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
            key = known;
        }
        return known;
    }

    private String storedSecret() {
        if (stored().isEmpty()) {
            make();
        }
        return stored().getFirst();
    }

    private void make() {
        try {
            database.update("INSERT INTO signing_key (id, secret) VALUES (1, ?)", Secret.random().value());
        } catch (DataIntegrityViolationException anotherNodeWasFirst) {
            LOG.debug("Another node has made the key", anotherNodeWasFirst);
        }
    }

    private List<String> stored() {
        return database.jdbc().queryForList("SELECT secret FROM signing_key WHERE id = 1", String.class);
    }
}
