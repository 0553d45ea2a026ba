package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.limits.Limited;
import org.huiqiao.portal.CalculatorForm;
import org.huiqiao.portal.CalculatorRules;
import org.huiqiao.products.LoanFigures;
import org.huiqiao.repayment.Instalment;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The calculator for machines; asked as the page is. */
@RestController
class CalculatorApi {

    private final Clock clock;

    CalculatorApi(Clock clock) {
        this.clock = clock;
    }

    record Line(
            int no,
            LocalDate dueOn,
            BigDecimal payment,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal balance) {

        static Line of(Instalment line) {
            return new Line(
                    line.no(),
                    line.dueOn(),
                    line.payment().toYuan(),
                    line.principal().toYuan(),
                    line.interest().toYuan(),
                    line.balance().toYuan());
        }
    }

    record Answer(
            BigDecimal totalInterest,
            BigDecimal fee,
            BigDecimal totalCost,
            BigDecimal annualSimple,
            BigDecimal annualCompound,
            List<Line> schedule) {

        static Answer of(LoanFigures figures) {
            return new Answer(
                    figures.totalInterest().toYuan(),
                    figures.fee().toYuan(),
                    figures.totalCost().toYuan(),
                    figures.annualRate().simple().value(),
                    figures.annualRate().compound().value(),
                    figures.schedule().instalments().stream().map(Line::of).toList());
        }
    }

    @InitBinder("form")
    void rules(WebDataBinder binder) {
        binder.addValidators(new CalculatorRules());
    }

    @Operation(
            summary = "What a loan would cost: amount in yuan, months, rate in % a year, method, fee on the first day")
    @Limited("calculator")
    @GetMapping("/api/v1/calculator")
    Answer reckon(@Valid @ParameterObject @ModelAttribute("form") CalculatorForm form) {
        return Answer.of(form.figures(LocalDate.now(clock)));
    }
}
