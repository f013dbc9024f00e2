/**
 * Tests of the models as they lie in the project: read with the model interfaces, without an engine and without Spring. They
 * hold the shared names, the phase pattern, the forms and the decision tables to what the handbooks and the code expect.
 */
package se.backabarnet.model;
