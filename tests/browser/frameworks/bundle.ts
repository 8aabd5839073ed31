// The bundles: one framework's page as one script for the browser, and as HTML from the server.
import { join } from 'node:path';
import { compile as compileSvelte } from 'svelte/compiler';
import { build, type InlineConfig, type Plugin, runnerImport } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';

/** The libraries whose pages are in the folders beside this file, by the ending of their sources. */
export const frameworks = { react: 'jsx', vue: 'js', svelte: 'js' } as const;
export type Framework = keyof typeof frameworks;
/** Development builds are the ones that complain; production builds are the ones that are shipped. */
export type Mode = 'development' | 'production';

/** What a page is given; `other` is the server of the third party. */
export interface PageProps {
  readonly other: string;
  readonly path: string;
}

/**
 * The script of a page, as one text.
 * @param source its entry in the framework's folder
 */
export async function bundlePage(framework: Framework, mode: Mode, source = 'main'): Promise<string> {
  const result = await build({
    ...settings(mode, 'client'),
    build: {
      write: false,
      minify: mode === 'production',
      modulePreload: false,
      rolldownOptions: { input: sourceOf(framework, source), output: { codeSplitting: false } },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('expected a finished build, as nothing is watched');
  return output.output[0].code;
}

/** The HTML of a page, as its server would send it. */
export async function renderPage(framework: Framework, props: PageProps, source = 'server'): Promise<string> {
  const { module } = await runnerImport<{ render(props: PageProps): string | Promise<string> }>(
    sourceOf(framework, source),
    settings('production', 'server'),
  );
  return module.render(props);
}

const sourceOf = (framework: Framework, name: string) =>
  join(import.meta.dirname, framework, `${name}.${frameworks[framework]}`);

function settings(mode: Mode, side: 'client' | 'server'): InlineConfig {
  return {
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    mode,
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    ...(side === 'client' && { resolve: { conditions: [mode, 'browser', 'module', 'import'] } }),
    plugins: [vue(mode, side), svelte(mode, side)],
  };
}

function vue(mode: Mode, side: 'client' | 'server'): Plugin {
  return {
    name: 'vue-components',
    transform: {
      filter: { id: /\.vue$/ },
      handler(code, id) {
        const { descriptor } = parse(code, { filename: id });
        const { content } = compileScript(descriptor, {
          id,
          inlineTemplate: true,
          isProd: mode === 'production',
          templateOptions: { ssr: side === 'server', ssrCssVars: [] },
        });
        return { code: content, map: null, moduleType: 'js' };
      },
    },
  };
}

function svelte(mode: Mode, side: 'client' | 'server'): Plugin {
  return {
    name: 'svelte-components',
    transform: {
      filter: { id: /\.svelte$/ },
      handler(code, id) {
        const { js } = compileSvelte(code, { filename: id, generate: side, dev: mode === 'development' });
        return { code: js.code, map: null, moduleType: 'js' };
      },
    },
  };
}
