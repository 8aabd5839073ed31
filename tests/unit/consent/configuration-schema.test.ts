// The published JSON Schema: that editors can use it, and that it speaks of the settings there are.
import { describe, expect, it } from 'vitest';
import { configurationJsonSchema, configurationSchema } from '../../../src/consent/configuration-schema.ts';
import { LANGUAGES, SMALLEST } from './examples.ts';

/** The schema as an editor loads it. */
const schema = JSON.parse(JSON.stringify(configurationJsonSchema(LANGUAGES)));

describe('the JSON Schema of a configuration', () => {
  it('says which draft it follows and what it describes', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.title).toBe('Témoin configuration');
    expect(schema.description).not.toBe('');
  });

  it('demands what a configuration cannot do without, and knows no other settings', () => {
    expect(schema.required).toEqual(['site', 'revision', 'policy', 'controller', 'purposes']);
    expect(Object.keys(schema.properties)).toEqual(Object.keys(configurationSchema.shape));
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties.controller.required).toEqual(['name', 'contact']);
    expect(schema.properties.purposes.items.required).toEqual(['id']);
    expect(schema.properties.services.items.required).toEqual(['id', 'purpose', 'name', 'provider']);
  });

  it('describes every setting that the smallest configuration has', () => {
    const example = JSON.parse(SMALLEST);
    const service = schema.properties.services.items;
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(example)));
    expect(Object.keys(service.properties)).toEqual(expect.arrayContaining(Object.keys(example.services[0])));
    expect(Object.keys(service.properties.storage.items.properties)).toEqual(['kind', 'name', 'days']);
  });

  it('has patterns that an editor’s engine can compile, and that fit the example', () => {
    const { site, policy } = schema.properties;
    expect('lettre-cyber.example').toMatch(new RegExp(site.pattern, 'u'));
    expect('/confidentialite').toMatch(new RegExp(policy.pattern, 'u'));
    expect('javascript:alert(1)').not.toMatch(new RegExp(policy.pattern, 'u'));
    expect('analytics').toMatch(new RegExp(schema.properties.purposes.items.properties.id.pattern, 'u'));
  });
});
