package org.huiqiao.mortgage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** What the register said on a day (产调). Kept as it was; a later search is a new row. */
public record PropertySearch(
        @Id @Nullable Long id,
        @Nullable String applicationId,
        String certNo,
        LocalDate searchedOn,
        boolean found,
        @Nullable String unitNo,
        @Nullable String address,
        @Nullable String propertyType,
        @Nullable BigDecimal area,
        @Nullable Integer builtYear,
        boolean seized,
        boolean disputed,
        boolean presale,
        boolean residenceRight,

        @MappedCollection(idColumn = "property_search", keyColumn = "line_no")
        List<PropertyOwner> owners,

        @MappedCollection(idColumn = "property_search", keyColumn = "line_no")
        List<PriorMortgage> mortgages) {

    /** Reads the answer of a property search. A flag that is missing counts as set: silence is not a clear title. */
    public static PropertySearch read(String certNo, LocalDate searchedOn, Map<String, ?> answer) {
        AnswerReader reader = new AnswerReader(answer);
        boolean found = reader.isTrue("found");
        return new PropertySearch(
                null,
                null,
                certNo,
                searchedOn,
                found,
                reader.text("unitNo"),
                reader.text("address"),
                reader.text("propertyType"),
                reader.number("area"),
                reader.integer("builtYear"),
                found && !reader.isFalse("seized"),
                found && !reader.isFalse("disputed"),
                found && !reader.isFalse("presale"),
                found && !reader.isFalse("residenceRight"),
                reader.list("owners").stream()
                        .map(owner -> new PropertyOwner(owner.requiredText("name"), owner.text("share")))
                        .toList(),
                reader.list("mortgages").stream()
                        .map(mortgage -> new PriorMortgage(
                                mortgage.requiredText("kind"), mortgage.money("maxClaim"), mortgage.money("balance")))
                        .toList());
    }

    PropertySearch of(String application) {
        return new PropertySearch(
                id,
                application,
                certNo,
                searchedOn,
                found,
                unitNo,
                address,
                propertyType,
                area,
                builtYear,
                seized,
                disputed,
                presale,
                residenceRight,
                owners,
                mortgages);
    }

    /** What stands against a mortgage, by the names of D13's facts. */
    public Set<String> encumbrances() {
        Map<String, Boolean> flags =
                Map.of("seized", seized, "disputed", disputed, "presale", presale, "residenceRight", residenceRight);
        return flags.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Money priorClaim() {
        return mortgages.stream().map(PriorMortgage::claim).reduce(Money.ZERO, Money::plus);
    }

    /** The rank a new mortgage would take (民法典 414). */
    public int nextRank() {
        return mortgages.size() + 1;
    }

    boolean hasOwnersOf(PropertySearch other) {
        return names().equals(other.names());
    }

    private Set<String> names() {
        return owners.stream().map(PropertyOwner::name).collect(Collectors.toSet());
    }
}
