package org.huiqiao.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.huiqiao.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files under names of our own making; one that was written for a transaction that failed is taken away again. */
@Component
class DocumentFolder {

    private final Path folder;
    private final Vault vault;

    DocumentFolder(DocumentSettings settings, Vault vault) {
        this.vault = vault;
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(String storedName, byte[] content) {
        Path file = fileOf(storedName);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "draft", null);
            Files.write(draft, vault.sealFile(content, storedName));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forgetOnRollback(file);
    }

    byte[] read(String storedName) {
        try {
            return vault.openFile(Files.readAllBytes(fileOf(storedName)), storedName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path fileOf(String storedName) {
        return folder.resolve(storedName.substring(0, 2)).resolve(storedName);
    }

    private static void forgetOnRollback(Path file) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    file.toFile().delete();
                }
            }
        });
    }
}
