package org.daybook.web.people.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// A passkey as a device has one, and what a browser says for it (WebAuthn, ES256, no attestation).
final class SoftwareKey {

    /// Flags of what a device says: somebody is there, was recognised, and whether it tells of a new key.
    private static final int PRESENT = 0x01;
    private static final int RECOGNISED = 0x04;
    private static final int NEW_KEY = 0x40;

    private final byte[] id = new byte[16];
    private final KeyPair keys;

    /// What the device and the browser are made to say; a test changes one of them.
    String origin = "http://localhost";
    String host = "localhost";
    boolean recognised = true;
    int count;

    SoftwareKey() {
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What `navigator.credentials.create` gives, as JSON.
    String made(String challenge) {
        byte[] data = joined(deviceData(NEW_KEY), new byte[16], new byte[] {0, 16}, id, publicKey());
        byte[] attestation = joined(new byte[] {(byte) 0xa3, 0x63}, ascii("fmt"), new byte[] {0x64}, ascii("none"),
                new byte[] {0x67}, ascii("attStmt"), new byte[] {(byte) 0xa0, 0x68}, ascii("authData"),
                new byte[] {0x58, (byte) data.length}, data);
        return said("\"attestationObject\":\"" + coded(attestation) + "\",\"transports\":[\"internal\"],",
                clientData("webauthn.create", challenge));
    }

    /// What `navigator.credentials.get` gives, as JSON.
    String proved(String challenge) {
        try {
            byte[] data = deviceData(0);
            String client = clientData("webauthn.get", challenge);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(joined(data, sha256(client)));
            return said("\"authenticatorData\":\"" + coded(data) + "\",\"signature\":\"" + coded(signature.sign())
                    + "\",", client);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String said(String answer, String client) {
        return "{\"id\":\"" + coded(id) + "\",\"rawId\":\"" + coded(id) + "\",\"type\":\"public-key\",\"response\":{"
                + answer + "\"clientDataJSON\":\"" + coded(ascii(client)) + "\"},\"clientExtensionResults\":{},"
                + "\"authenticatorAttachment\":\"platform\"}";
    }

    private String clientData(String type, String challenge) {
        return "{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                + "\",\"crossOrigin\":false}";
    }

    private byte[] deviceData(int more) {
        int flags = PRESENT | (recognised ? RECOGNISED : 0) | more;
        return joined(sha256(host), new byte[] {(byte) flags}, ByteBuffer.allocate(4).putInt(count).array());
    }

    /// In COSE: a map of five (RFC 9053, 7.1.1).
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return joined(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32},
                number(key.getW().getAffineX()), new byte[] {0x22, 0x58, 32}, number(key.getW().getAffineY()));
    }

    private static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] all = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, all, 32 - length, length);
        return all;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ascii(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
