package org.huiqiao.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.huiqiao.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** PDFs named by their SHA-256; one written for a transaction that failed is taken away again. */
@Component
class ContractFolder {

    private final Path folder;
    private final Vault vault;

    ContractFolder(ContractSettings settings, Vault vault) {
        this.vault = vault;
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    String write(byte[] pdf) {
        String sha256 = Sha256.of(pdf);
        Path file = fileOf(sha256);
        if (Files.exists(file)) {
            return sha256;
        }
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "draft", null);
            Files.write(draft, vault.sealFile(pdf, sha256));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forgetOnRollback(file);
        return sha256;
    }

    byte[] read(String sha256) {
        try {
            return vault.openFile(Files.readAllBytes(fileOf(sha256)), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path fileOf(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ".pdf");
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
