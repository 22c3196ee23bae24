package org.assist.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.springframework.stereotype.Component;

/**
 * Takes from the engine what a model, a filter or a caller could abuse: free expressions, scripts, foreign resources,
 * Java objects as variables, fast password hashes. 7.24.0 gets no more fixes, so this is where its holes are closed.
 */
@Component
class HardenedEngine extends AbstractProcessEnginePlugin {

    private final ModelBeans beans;
    private final ModelGate gate;
    private final SlowHash passwords;
    private final PasswordStrength strength;

    HardenedEngine(ModelBeans beans, ModelGate gate, SlowHash passwords, PasswordStrength strength) {
        this.beans = beans;
        this.gate = gate;
        this.passwords = passwords;
        this.strength = strength;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(Map.of());
        engine.setExpressionManager(new ModelExpressions(beans));
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableXxeProcessing(false);

        var interceptors = new ArrayList<>(orEmpty(engine.getCustomPreCommandInterceptorsTxRequired()));
        interceptors.add(0, new NoForeignExpressions());
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors);

        var deployers = new ArrayList<>(orEmpty(engine.getCustomPreDeployers()));
        deployers.add(0, gate.deployer());
        engine.setCustomPreDeployers(deployers);

        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setStandaloneTasksEnabled(false);

        engine.setResourceAuthorizationProvider(new TaskGrants());
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setTenantCheckEnabled(true);

        engine.setPasswordEncryptor(passwords);
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(() -> List.of(strength, new PasswordPolicyUserDataRuleImpl()));
        engine.setLoginMaxAttempts(100);       // the front door counts first; a stranger shall not lock a colleague out for good
        engine.setLoginDelayBase(1);
        engine.setLoginDelayMaxTime(5);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
