package org.huiqiao.portal.web;

import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.HelpRequests;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.portal.Journey;
import org.huiqiao.portal.Journeys;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.Step;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Product;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Component;

/** The way through the questions of an application that is being filled in. */
@Component
class Drafts {

    static final String FROM_CHECK = "check";
    static final String CHANNEL = "H5";

    private final OwnCases cases;
    private final Journeys journeys;
    private final Catalogue catalogue;
    private final HelpRequests help;
    private final Texts texts;

    Drafts(OwnCases cases, Journeys journeys, Catalogue catalogue, HelpRequests help, Texts texts) {
        this.cases = cases;
        this.journeys = journeys;
        this.catalogue = catalogue;
        this.help = help;
        this.texts = texts;
    }

    LoanApplication get(String applicationId, Actor customer) {
        LoanApplication application = cases.get(applicationId, customer);
        if (application.status() != ApplicationStatus.DRAFT) {
            throw new AlreadySubmitted(applicationId);
        }
        return application;
    }

    Product product(LoanApplication application) {
        return catalogue.product(application.productCode());
    }

    StepFrame frame(LoanApplication application, Step step, String from) {
        Journey journey = journeys.of(application);
        int number = journey.number(step);
        boolean changing = from.equals(FROM_CHECK);
        String back = changing
                ? address(application, Step.CHECK)
                : number <= 1 ? "/my" : address(application, journey.steps().get(number - 2));
        return new StepFrame(
                application.id(),
                product(application).name(texts.locale()),
                number,
                journey.steps().size(),
                address(application, step),
                back,
                changing ? FROM_CHECK : "",
                step.path(),
                help.open(application.id()).isPresent());
    }

    /** After an answer: on to the next open question, or back to the overview that the change was made from. */
    String onFrom(Step step, String applicationId, String from, Actor customer) {
        LoanApplication application = get(applicationId, customer);
        Journey journey = journeys.of(application);
        Step next = from.equals(FROM_CHECK) ? journey.next() : journey.after(step);
        return "redirect:" + address(application, next);
    }

    String next(LoanApplication application) {
        return "redirect:" + address(application, journeys.of(application).next());
    }

    static String address(LoanApplication application, Step step) {
        return "/my/applications/" + application.id() + "/apply/" + step.path();
    }
}
