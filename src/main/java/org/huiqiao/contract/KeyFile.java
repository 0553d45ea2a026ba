package org.huiqiao.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** Keys in one PKCS12 file; of several programs that start at once, one makes it. */
class KeyFile {

    private final Path folder;
    private final Path file;
    private final char[] password;

    KeyFile(SigningSettings settings) {
        folder = settings.folder().toAbsolutePath().normalize();
        file = folder.resolve("signing.p12");
        password = settings.password().toCharArray();
    }

    void createOnce(Supplier<Map<String, Identity>> identities) {
        synchronized (KeyFile.class) { // a file lock is between programs only
            createUnlessThere(identities);
        }
    }

    private void createUnlessThere(Supplier<Map<String, Identity>> identities) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("signing.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(file)) {
                    write(identities.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Identity read(String alias) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new Identity(
                    (PrivateKey) store.getKey(alias, password),
                    Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Map<String, Identity> identities) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        for (Map.Entry<String, Identity> entry : identities.entrySet()) {
            Identity identity = entry.getValue();
            store.setKeyEntry(
                    entry.getKey(), identity.key(), password, identity.chain().toArray(Certificate[]::new));
        }
        Path draft = Files.createTempFile(folder, "signing", null);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        try (OutputStream out = Files.newOutputStream(draft)) {
            store.store(out, password);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
