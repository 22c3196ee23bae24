package org.assist.process.engine;

import java.util.ArrayList;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What the house adds to every user task of every model as it is parsed, so that no model has to say it. */
public abstract class EveryUserTask extends AbstractProcessEnginePlugin {

    protected abstract void add(TaskDefinition task);

    /** The process itself, where there is something to add to its start. */
    protected void addToStart(ProcessDefinitionEntity process) {
    }

    /** Something that is done whenever such a task comes up. */
    protected static void whenItComesUp(TaskDefinition task, TaskListener listener) {
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
    }

    @Override
    public final void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {

            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                add(((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition());
            }

            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                addToStart(process);
            }
        });
    }
}
