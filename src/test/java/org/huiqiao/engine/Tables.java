package org.huiqiao.engine;

/** A table as small as a test needs it. */
final class Tables {

    private Tables() {}

    /** {@code limit} by {@code facts.score}: 500 000 from 700 on, else 0. */
    static String creditLine(String language) {
        return """
               <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                   xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
                 <decision id="creditLine" name="Credit line" camunda:historyTimeToLive="P1D">
                   <decisionTable id="t" hitPolicy="UNIQUE">
                     <input id="i" label="评分"><inputExpression id="ie" typeRef="integer" expressionLanguage="%s">
                       <text>facts.score</text></inputExpression></input>
                     <output id="o" label="额度" name="limit" typeRef="integer" />
                     <rule id="creditLineGood"><inputEntry id="g"><text>&gt;= 700</text></inputEntry>
                       <outputEntry id="go"><text>500000</text></outputEntry></rule>
                     <rule id="creditLineElse"><inputEntry id="e"><text>&lt; 700</text></inputEntry>
                       <outputEntry id="eo"><text>0</text></outputEntry></rule>
                   </decisionTable>
                 </decision>
               </definitions>
               """.formatted(language);
    }
}
