/**
 * What may be deployed. Process owners change models without a programmer, and a model can run code; therefore every
 * deployment, whoever makes it and by whichever door, is read before anything of it is stored, and refused as a whole if it
 * holds anything that is not known to be harmless. The package knows the engine and nothing of the features.
 */
package se.backabarnet.engine.deployment;
