package org.assist.security;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Reads an expression without running it, so that its author hears before the first case does. What really holds is
 * {@link ModelExpressions}.
 */
class ExpressionCheck {

    private static final Builder BUILDER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private static final int LONGEST = 500;
    private static final int MOST_BRACKETS = 40;

    private ExpressionCheck() {
    }

    static Optional<String> problem(String expression, Set<String> beans) {
        if (expression.length() > LONGEST || expression.chars().filter(sign -> sign == '(').count() > MOST_BRACKETS) {
            return Optional.of("The expression is too long: let a bean answer the question");
        }
        try {
            var tree = BUILDER.build(expression);
            for (FunctionNode function : tree.getFunctionNodes()) {
                if (!ModelExpressions.FUNCTIONS.contains(function.getName())) {
                    return Optional.of("There is no function '%s()' in an expression: use a variable or a bean".formatted(function.getName()));
                }
            }
            return problem(tree.getRoot(), beans);
        } catch (TreeBuilderException e) {
            return Optional.of("The expression cannot be read: check its brackets and quotes, as in ${riskLevel == 'HIGH'}");
        }
    }

    private static Optional<String> problem(Node node, Set<String> beans) {
        if (node instanceof AstBracket) {
            return Optional.of("An expression cannot use square brackets: write a dot, as in execution.processBusinessKey");
        }
        if (node instanceof AstDot dot) {
            var word = dot.toString().substring(2);
            var askedOfBean = dot.getChild(0) instanceof IdentifierNode identifier && beans.contains(identifier.getName());
            if (word.equals("class") || word.equals("getClass") || !askedOfBean && !ModelVocabulary.knows(word)) {
                return Optional.of("An expression cannot ask for '%s': use a variable, or a bean listed in processes/README.md".formatted(word));
            }
        }
        for (var i = 0; i < node.getCardinality(); i++) {
            var inside = node.getChild(i) == null ? Optional.<String>empty() : problem(node.getChild(i), beans);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }
}
