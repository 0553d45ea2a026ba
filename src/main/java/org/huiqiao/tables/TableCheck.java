package org.huiqiao.tables;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.xml.sax.InputSource;

/** Checks the decision tables of a model as they are written, without running them. */
public final class TableCheck {

    private TableCheck() {}

    /** @throws NotATable if there is none in it */
    public static List<Finding> of(InputStream model) {
        return of(new InputSource(model));
    }

    /** @throws NotATable if there is none in it */
    public static List<Finding> of(String model) {
        return of(new InputSource(new StringReader(model)));
    }

    private static List<Finding> of(InputSource model) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : DmnReader.read(model)) {
            WrittenChecks written = new WrittenChecks(table);
            CaseChecks cases = new CaseChecks(table);
            Set<Table.Rule> dead = cases.deadRules();
            findings.addAll(written.findings());
            cases.findings().stream()
                    .filter(finding -> !isSaid(finding, written.findings()))
                    .forEach(findings::add);
            findings.addAll(written.unusedOutputs(dead));
        }
        return List.copyOf(findings);
    }

    /** A cell with a wrong value is never true; that goes without saying. */
    private static boolean isSaid(Finding finding, List<Finding> written) {
        return finding.kind() == Kind.NEVER_TRUE
                && written.stream()
                        .anyMatch(other -> finding.rules().equals(other.rules())
                                && Objects.equals(finding.column(), other.column()));
    }
}
