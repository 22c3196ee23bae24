/** The bridge between models and modules: one sub-package per model, one class per direction. */
@org.springframework.modulith.ApplicationModule(displayName = "Process bridge")
package org.assist.process;
