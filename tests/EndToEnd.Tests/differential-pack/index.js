// The same policies as in tests/packs/ConformancePacks/DifferentialPack.cs, for Pulumi's own SDK.
'use strict';
const { PolicyPack } = require('@pulumi/policy');

const TYPE = 'simple:index:Resource';

function rule(name, enforcementLevel, description, validate, configSchema) {
  return { name, enforcementLevel, description, configSchema, validateResource: (args, report) => { if (args.type === TYPE) validate(args, report); } };
}

new PolicyPack('differential', {
  policies: [
    rule('value-is-true', 'mandatory', 'The value is true.', ({ props }, report) => {
      if (props.value !== true) report('It is not.');
    }),
    rule('names-are-short', 'advisory', 'Names are short.', ({ props }, report) => {
      for (const name of props.names ?? []) if (name.length > 5) report(`${name} is not.`);
    }),
    rule('size-in-range', 'mandatory', 'The size is in range.', (args, report) => {
      if (args.props.size === undefined) args.notApplicable('it has no size');
      if (args.props.size > args.getConfig().most) report('It is too big.');
    }, { properties: { most: { type: 'number', default: 10 } } }),
    rule('options-are-told', 'advisory', 'Tells the options.', ({ opts, provider }, report) => {
      report([opts.protect, opts.ignoreChanges.join(','), opts.deleteBeforeReplace, provider?.name ?? 'none', opts.parent || 'none'].map(String).join(' '));
    }),
    rule('tag-is-wanted', 'disabled', 'Is off unless configured.', (_, report) => report('On.')),
    rule('fails', 'mandatory', 'Fails where it is told to.', ({ props }) => {
      if (props.fail !== undefined) throw new Error('as told');
    }),
    {
      ...rule('value-is-mended', 'remediate', 'Turns the value on.', ({ props }, report) => {
        if (props.mend && props.value !== true) report('It is off.');
      }),
      remediateResource: ({ type, props }) => {
        if (type !== TYPE || !props.mend || props.value === true) return undefined;
        props.value = true;
        props.password = 'changed';
        return props;
      },
    },
    {
      name: 'relations',
      enforcementLevel: 'mandatory',
      description: 'Tells relations.',
      validateStack: ({ resources }, report) => {
        for (const one of resources.filter((resource) => resource.type === TYPE)) {
          if (one.dependencies.length === 0 && one.parent?.type !== TYPE) continue;
          const names = (list) => (list ?? []).map((resource) => resource.name).join(',');
          report(`${one.parent?.name ?? 'none'} ${names(one.dependencies)} ${names(one.propertyDependencies.value)}`, one.urn);
        }
      },
    },
  ],
});
