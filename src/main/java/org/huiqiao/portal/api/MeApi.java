package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.huiqiao.common.Masks;
import org.huiqiao.common.ResidentId;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/my/me")
class MeApi {

    private final Customers customers;

    MeApi(Customers customers) {
        this.customers = customers;
    }

    record Me(
            @NotBlank @Size(max = 40) String name, @NotBlank String idNo) {}

    record Known(
            String id,
            String phone,
            boolean realNamed,
            @Nullable String name,
            @Nullable String idNo) {

        static Known of(CustomerAccount account) {
            @Nullable String name = account.personName();
            @Nullable String idNo = account.personIdNo();
            return new Known(
                    account.id(),
                    Masks.mobile(account.phone()),
                    account.isRealNamed(),
                    name == null ? null : Masks.name(name),
                    idNo == null ? null : Masks.residentId(idNo));
        }
    }

    @GetMapping
    Known me(Actor actor) {
        return Known.of(customers.account(actor.id()).orElseThrow());
    }

    @Operation(summary = "Real name and resident ID; the same person again changes nothing")
    @PutMapping
    Known realName(@Valid @RequestBody Me me, Actor actor) {
        String idNo = ResidentId.parse(me.idNo()).value();
        return Known.of(customers.realName(actor.id(), me.name().strip(), idNo));
    }
}
